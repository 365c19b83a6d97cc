/** Two words that grow together under a prefix and a suffix: pertanggungjawaban, menindaklanjuti, penyalahgunaan. */
export const COMPOUND_ROOTS = `
tandatangan tanggungjawab kerjasama terimakasih ikutserta beritahu siapsiaga tenagakerja warganegara tindaklanjut dayaguna
hasilguna salahguna ujicoba sebarluas ambilalih alihfungsi satupadu lipatganda kambinghitam titikberat serahterima
tumpangtindih daurulang perikemanusiaan anekaragam setiakawan salahpaham bumihangus rumahtangga arusutama gotongroyong
lalulintas beasiswa tatakelola tatausaha sumberdaya jajakpendapat bagihasil alihbahasa alihmedia
alihdaya tanggungrenteng peranserta sukarela swakelola swasembada tepatguna pecahbelah porakporanda
campuraduk antarjemput jualbeli simpanpinjam tatalaksana dwifungsi adudomba babakbelur lokakarya lintasbatas
nonaktif narasumber olahraga pascasarjana prasejahtera mancanegara mahasiswa adikarya adibusana adiwiyata adipura tunawisma
tunasusila tunakarya dasawisma ekabahasa dwibahasa pancasila caturwulan triwulan wirausaha
unjukrasa unjukkerja padupadan tulangpunggung tumbuhkembang temubalik jungkirbalik bolakbalik
atasnama antarwaktu
`;
