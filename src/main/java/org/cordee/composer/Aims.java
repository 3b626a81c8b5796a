package org.cordee.composer;

/**
 * The targets and limits of a mix.
 *
 * @param cents that have to go to operators which count, 0 when this is no aim
 * @param hours of people in insertion beside those the lead hires itself, 0 when this is no aim
 * @param leadEligible true when the lead's own part counts as well
 * @param leastLead the smallest share the lead keeps
 * @param mostMembers how many operators take parts at most
 */
record Aims(long cents, long hours, boolean leadEligible, int leastLead, int mostMembers) {

    public Aims withoutCents() {
        return new Aims(0, hours, leadEligible, leastLead, mostMembers);
    }

    public Aims withoutHours() {
        return new Aims(cents, 0, leadEligible, leastLead, mostMembers);
    }

    public Aims withAnyNumber() {
        return new Aims(cents, hours, leadEligible, leastLead, Integer.MAX_VALUE);
    }
}
