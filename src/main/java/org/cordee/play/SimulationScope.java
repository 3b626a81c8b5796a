package org.cordee.play;

/**
 * The scope of a simulation.
 *
 * @param lot of the notice, counted from 1
 * @param partners beside the lead, in each consortium
 * @param consortia how many consortia at the same time, each with parties of its own
 * @param parallel how many consortia act at once
 */
record SimulationScope(int lot, int partners, int consortia, int parallel) {

    static SimulationScope ofOne(int lot, int partners) {
        return new SimulationScope(lot, partners, 1, 1);
    }

    boolean isForMany() {
        return consortia > 1;
    }
}
