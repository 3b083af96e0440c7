import * as Y from 'yjs'

/** Two editors' documents; `sync` brings each what the other has. */
export const twoPeers = (): { readonly sari: Y.Doc; readonly joko: Y.Doc; readonly sync: () => void } => {
  const sari = new Y.Doc()
  const joko = new Y.Doc()
  const sync = () => {
    const fromSari = Y.encodeStateAsUpdate(sari, Y.encodeStateVector(joko))
    Y.applyUpdate(sari, Y.encodeStateAsUpdate(joko, Y.encodeStateVector(sari)), 'network')
    Y.applyUpdate(joko, fromSari, 'network')
  }
  return { sari, joko, sync }
}
