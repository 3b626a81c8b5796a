package org.cordee.organisation.importing;

import java.util.Arrays;
import org.cordee.organisation.Siren;
import org.cordee.organisation.Siret;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which numbers stood on earlier lines of a file: exactly, for the first two million numbers, in at most 50
 * MB. Further numbers are not remembered; lists of people are shorter, and a longer file comes from the register, where
 * a number occurs once. A number that comes twice after all is then a difference with what the directory has.
 */
final class SeenNumbers {

    static final int MOST = 2_000_000;

    private static final int FIRST_SIZE = 1 << 12;

    private long[] numbers = new long[FIRST_SIZE];
    private int[] lines = new int[FIRST_SIZE];
    private int count;

    /** Returns the earlier line with the same number, or 0 and remembers this line. */
    long earlierLine(Siren siren, @Nullable Siret siret, long line) {
        long number = siret == null ? -Long.parseLong(siren.value()) : Long.parseLong(siret.value());
        long key = number == 0 ? Long.MIN_VALUE : number;
        int at = slot(numbers, key);
        if (numbers[at] == key) {
            return lines[at];
        }
        if (count < MOST) {
            numbers[at] = key;
            lines[at] = (int) Math.min(line, Integer.MAX_VALUE);
            count++;
            if (count > numbers.length * 3 / 5) {
                grow();
            }
        }
        return 0;
    }

    /** Returns how many numbers are remembered. */
    int size() {
        return count;
    }

    private void grow() {
        long[] before = numbers;
        int[] linesBefore = lines;
        numbers = new long[before.length * 2];
        lines = new int[before.length * 2];
        Arrays.fill(numbers, 0);
        for (int at = 0; at < before.length; at++) {
            if (before[at] != 0) {
                int free = slot(numbers, before[at]);
                numbers[free] = before[at];
                lines[free] = linesBefore[at];
            }
        }
    }

    private static int slot(long[] table, long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 40) & table.length - 1;
        while (table[at] != 0 && table[at] != key) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }
}
