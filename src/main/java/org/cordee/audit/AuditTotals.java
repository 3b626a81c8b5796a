package org.cordee.audit;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The totals over all chains. They make the loss of a whole chain, or of the last entries of one, visible: neither the
 * counts nor the sum of the heads can be corrected without the key.
 *
 * @param heads the sum, modulo 2^256, of the hashes of all heads, as 64 hexadecimal digits
 */
record AuditTotals(long chains, long entries, String heads) {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    static final AuditTotals NONE = new AuditTotals(0, 0, AuditEntry.GENESIS);

    /**
     * The last seal of a chain.
     *
     * @param number the number of the last entry; 0 for a chain without entries, which counts as none
     */
    record Head(UUID chain, long number, String seal) {

        private BigInteger hash() {
            return new BigInteger(AuditEntry.sha256(chain + "\n" + number + "\n" + seal), 16);
        }
    }

    /** Returns the totals after a chain got a later head. */
    AuditTotals moved(Head from, Head to) {
        AuditTotals without = from.number() == 0
                ? this
                : changed(-1, -from.number(), from.hash().negate());
        return to.number() == 0 ? without : without.changed(1, to.number(), to.hash());
    }

    private AuditTotals changed(int chainCount, long entryCount, BigInteger hash) {
        BigInteger sum = new BigInteger(heads, 16).add(hash).mod(MODULUS);
        return new AuditTotals(chains + chainCount, entries + entryCount, hex(sum));
    }

    private static String hex(BigInteger number) {
        byte[] octets = number.toByteArray();
        byte[] padded = new byte[32];
        int length = Math.min(octets.length, 32);
        System.arraycopy(octets, octets.length - length, padded, 32 - length, length);
        return HexFormat.of().formatHex(padded);
    }

    /** Returns the text that the seal of the totals covers. */
    String sealedText() {
        return "totals\n" + chains + "\n" + entries + "\n" + heads;
    }
}
