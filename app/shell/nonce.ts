import { createContext } from 'react';

/** The page's script nonce; known only while the server renders. */
export const NonceContext = createContext<string | undefined>(undefined);
