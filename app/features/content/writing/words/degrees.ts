/** Degrees behind a name as the guide writes them; a space apart. */
export const DEGREES = `
S.Sos. S.E. S.H. S.T. S.P. S.Pd. S.Pd.I. S.Pd.SD. S.Ag. S.Kom. S.I.Kom. S.I.P. S.IP. S.A.P. S.AP. S.Si. S.S. S.Psi. S.Ked. S.Kep. S.K.M. S.Hut. S.Pt. S.Pi. S.Farm. S.Gz. S.Sn. S.STP. S.S.T. S.Tr.Keb. S.Tr.Kes. S.Th. S.Ak. S.Ars. S.H.I. S.E.I. S.Stat. S.Mn. S.Par. S.Tr.
M.Si. M.M. M.H. M.T. M.Pd. M.Pd.I. M.Kom. M.I.Kom. M.A. M.A.P. M.AP. M.Kes. M.K.M. M.Ag. M.Hum. M.Sc. M.Eng. M.P. M.P.A. M.P.P. M.Kn. M.Psi. M.Ak. M.E. M.Th. M.Sn. M.Farm. M.Gizi. M.Ked. M.Keb. M.Kep. M.Ars. M.I.P. M.IP. M.Tr. M.Tr.IP. M.H.I. M.B.A. M.Ling. M.Cs.
A.Md. A.Md.Keb. A.Md.Kep. A.Md.Kes. A.Md.Kom. A.Md.Ak. A.Md.Gz. Sp.A. Sp.B. Sp.P. Sp.P.D. Sp.PD. Sp.O.G. Sp.OG. Sp.J.P. Sp.JP. Sp.K.J. Sp.KJ. Sp.M. Sp.N. Sp.Rad. Sp.THT. Ph.D. Ed.D.
`;
