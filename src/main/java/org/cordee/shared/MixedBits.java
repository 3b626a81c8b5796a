package org.cordee.shared;

/**
 * Draws numbers that look random and are always the same for the same input (SplitMix64): neighbouring ids get numbers far
 * from each other. It keeps no secret.
 */
public final class MixedBits {

    private MixedBits() {}

    /** Returns the number with its bits mixed; different numbers have different results. */
    public static long of(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
