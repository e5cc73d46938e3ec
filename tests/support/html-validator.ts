import { HtmlValidate } from 'html-validate';

/** The recommended rules; each that is off says why. */
export const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  elements: ['html5'],
  rules: {
    // Spaces at line ends are ours to keep or drop; nobody sees them.
    'no-trailing-whitespace': 'off',
    // Astro writes void elements and `<!DOCTYPE html>` in its own ways; both are right.
    'void-style': 'off',
    'doctype-style': 'off',
    // A phone number inside a link may break where the screen ends: that is better than a page that scrolls sideways.
    'tel-non-breaking': 'off',
    // Titles longer than 70 characters are names of offices as the law gives them.
    'long-title': 'off',
    // Boxes of one question bear one name, as HTML has them.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    // `<script type="module">` of Astro.
    'script-type': 'off',
  },
});
