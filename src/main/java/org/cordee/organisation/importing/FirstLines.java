package org.cordee.organisation.importing;

/**
 * Remembers on which line a number first stood, to find lines that are in a file twice. Numbers lie in two arrays, 12
 * bytes for each place and at most three places for each number: a million lines take less than 40 MB.
 */
final class FirstLines {

    private static final int SMALLEST = 1 << 12;
    private static final long OF_A_UNIT = 100_000_000_000_000L;

    private long[] numbers = new long[SMALLEST];
    private int[] lines = new int[SMALLEST];
    private int count;

    /** Returns the key of an establishment, or of a legal unit: a SIREN is put above all SIRETs. */
    static long key(String number) {
        long digits = Long.parseLong(number) + 1;
        return number.length() == 9 ? OF_A_UNIT + digits : digits;
    }

    /** Returns the key of a unit that a line of the file enters. */
    static long plannedKey(String siren) {
        return OF_A_UNIT + key(siren);
    }

    /**
     * Remembers the line of a key unless an earlier one is remembered.
     *
     * @param line at least 1
     * @return the first line of the key, which is this one when it is new
     */
    int put(long key, int line) {
        if (count * 2L > numbers.length) {
            grow();
        }
        int at = place(numbers, key);
        if (lines[at] == 0) {
            numbers[at] = key;
            lines[at] = line;
            count++;
        }
        return lines[at];
    }

    /** Tells if a key stands on an earlier line. A batch that is decided again asks about its own lines once more. */
    boolean isBefore(long key, int line) {
        int first = lines[place(numbers, key)];
        return first != 0 && first < line;
    }

    /** Returns the place of a key, or the free place where it belongs. */
    private int place(long[] table, long key) {
        int mask = table.length - 1;
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (table[at] != 0 && table[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] more = new long[numbers.length * 2];
        int[] their = new int[more.length];
        for (int from = 0; from < numbers.length; from++) {
            if (lines[from] != 0) {
                int at = place(more, numbers[from]);
                more[at] = numbers[from];
                their[at] = lines[from];
            }
        }
        numbers = more;
        lines = their;
    }
}
