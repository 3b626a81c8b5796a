package org.cordee.command.simulate;

/**
 * What is to be played.
 *
 * @param lot of the notice, counted from 1
 * @param partners beside the lead, in each grouping
 * @param consortia how many groupings, each with parties of its own, in one time
 * @param parallel how many of them act at once
 */
record Wish(int lot, int partners, int consortia, int parallel) {

    static Wish ofOne(int lot, int partners) {
        return new Wish(lot, partners, 1, 1);
    }

    boolean isForMany() {
        return consortia > 1;
    }
}
