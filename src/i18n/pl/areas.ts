/** Words of `npm run areas` and of a build with borders. */
export const areas = {
  usage: 'Podaj jeden plik z granicami gmin: npm run areas -- gminy.geojson',
  written: 'Zapisane: {file} ({gminy}, {size}). Następna budowa strony pokaże te granice.',
  gminy: { one: '{n} gmina', few: '{n} gminy', many: '{n} gmin', other: '{n} gminy' },
  problems: {
    unreadable: 'Nie da się otworzyć pliku granic {file}: sprawdź ścieżkę i prawa do pliku.',
    format:
      'Plik granic {file} to nie GeoJSON ani TopoJSON: eksport PRG (SHP albo GML) zamień programem GDAL: ogr2ogr -t_srs EPSG:4326 gminy.geojson A03_Granice_gmin.shp',
    projected: 'Plik granic {file} ma współrzędne w metrach, a nie w stopniach: zamień go programem GDAL: ogr2ogr -t_srs EPSG:4326 gminy.geojson {file}',
    codes: 'W pliku granic {file} nie ma kodów naszych gmin: kod TERYT ma stać w polu JPT_KOD_JE, terc, teryt albo code.',
    missing: 'W pliku granic {file} brakuje gmin: {names}.',
  },
} as const;
