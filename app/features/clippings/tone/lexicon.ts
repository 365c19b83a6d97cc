/**
 * Words that praise or complain, as roots. Own list, made from knowledge of local news; of judgements only: a flood, a fire or an
 * accident is a matter and says nothing of how a text speaks.
 */
const written = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const PRAISING = written(`
apresiasi puji harga juara sukses hasil puas bangga inovasi prestasi tanggap lancar mudah tuntas rampung dukung sambut terbaik
teladan unggul sigap nyaman manfaat senang lega syukur inspirasi transparan
`);

export const COMPLAINING = written(`
keluh protes kecewa kritik kecam sesal lambat lamban mangkrak mandek bengkalai abai gagal buruk semrawut korupsi pungli
gratifikasi sangka gugat tolak demo mogok desak molor telat minim rugi tuding bohong tuntut resah geram kesal sindir laknat
amburadul rusak bocor janggal
`);

/** A word that turns the next ones round: "tidak lancar". */
export const TURNING = written('tidak tak bukan belum tanpa kurang jangan nihil');
