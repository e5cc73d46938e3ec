/**
 * What must be found nowhere in the output, without saying it: sites and pages where secret places were read, which name
 * their town or house. Each row: how many words, and SHA-256 of salt, space and the words, folded and with one space
 * between (`hashOf` in withheld-words.ts). Streets, mails and numbers of these places were never written down anywhere.
 * Towns are not here: whoever has the salt could try them one by one. The structure of the pages is tested instead.
 */
export const salt = 'c66e00d86865758b5ed44c27fa70f5c3';

export const withheldHashes: readonly (readonly [words: number, hash: string])[] = [
  [6, 'd57b00089eea85f4f0cf603599ee74bf4c25ce027f1dcb771bfdde6aa187ec64'],
  [3, '529906e44a597f5dd1228efda885afc8846271fdf2e795bcf7569a6b5e1500db'],
  [6, 'b5d2404381bff4b6ca3ed289679a0554a872e232b6c5ff7186de85fdccd23dc6'],
  [6, '70447492320923e80b2013c3960e292bcb358d33c9abf15934038bd14eefcb30'],
  [6, 'ea24c325ca695c25211572b685cdf8fc8aaf6ec20e4975382702a5716fbcbaa2'],
  [6, 'ec0b47307608de3ae778a925bfd98872a94fe51cc0f6a03ca5e6b0c7615cb6ef'],
  [6, '78fda290f28458935f4a6b0cb8ca4c0f7491aa137e6f98912fc58cf4590132a8'],
  [6, '2a5d4a96a039de34cb6422e50b2d9e814bb301d9776d4781f89c544233b5dd28'],
  [6, '5437cac259fb2769d182c59226784a6943e9ff1e6021d0389d6edc2d364fea11'],
  [6, '11b5d160ece655c0aa86f092eeb5141cf48208fbd38317b0233e9609011a8f10'],
];
