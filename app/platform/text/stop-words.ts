/** Words too common to search for. Our own list: particles, pronouns, conjunctions, auxiliaries; no word of content. */
const WRITTEN = `
ada adalah adapun agar akan aku amat anda antara apa apabila apakah apalagi atas atau bagi bagaimana bahkan bahwa banyak begini
begitu belum beliau berada beberapa bila boleh bukan dalam dan dapat dari daripada demi demikian dengan di dia dulu guna hanya
harus hal hendak hingga ia ialah ingin ini itu jadi jangan jika juga justru kah kalau kalian kami kamu karena ke kemudian
kepada ketika kini kita lagi lah lain lalu maka mana masih mau maupun melalui memang mengapa menjadi menurut mereka merupakan meski meskipun
mungkin namun nya oleh pada paling para per pernah pula pun saat saja sambil sampai sang sangat saya seakan sebab sebagai
sebelum sebuah secara sedang sedangkan sehingga sejak sekitar selain selaku selalu selama seluruh semua seolah seorang
seperti sering serta sesuai sesudah setelah setiap seusai si sini situ suatu sudah supaya tak tanpa tapi telah tentang tentu tersebut
terhadap tetapi tiap tidak untuk usai walau walaupun yaitu yakni yang yg dgn utk dlm pd tsb dll dsb dkk sbg
`;

const STOP_WORDS: ReadonlySet<string> = new Set(WRITTEN.trim().split(/\s+/));

/** True for a word, in lower case, that a search leaves out. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
