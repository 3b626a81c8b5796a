package org.cordee.consortium;

import org.jspecify.annotations.Nullable;

/**
 * One act of a random run, without ids, so that the same act can be repeated, or done in another consortium.
 *
 * @param deed the act on an invitation, else null
 * @param slot the index of its slot
 */
record RandomAct(Move move, @Nullable InvitationAct deed, int slot, ActTarget aim) {

    /** The acts that are possible in a consortium that invites, and the passing of time. */
    enum Move {
        DEFINE(10),
        RANK(10),
        LAUNCH(60),
        TURN(40),
        DEED(0),
        SETTLE(60),
        WIDEN(20),
        DROP(8),
        DO_MYSELF(8),
        ABANDON(1),
        DEADLINE_LATER(1),
        DEADLINE_EARLIER(1),
        DEADLINE_TOLD_AGAIN(0),
        CONSULTATION_SEEN_TOO_LONG_AGO(0),
        CLOSE(20),
        AN_HOUR_PASSES(3),
        A_DAY_PASSES(10),
        THE_WINDOW_ENDS(12),
        THE_CAPACITY_IS_DUE(4),
        THE_DEADLINE_COMES(2),
        A_SECOND_PASSES(10);

        /**
         * The weight with which it is chosen when it would publish an event; acts on an invitation have their own
         * weights.
         */
        final int weight;

        Move(int weight) {
            this.weight = weight;
        }

        /** Tells whether the application does it itself, so that no other user can try it. */
        boolean isOfTheApplication() {
            return switch (this) {
                case TURN, SETTLE, CLOSE, DEADLINE_TOLD_AGAIN -> true;
                default -> isTime();
            };
        }

        boolean isTime() {
            return switch (this) {
                case AN_HOUR_PASSES,
                        A_DAY_PASSES,
                        THE_WINDOW_ENDS,
                        THE_CAPACITY_IS_DUE,
                        THE_DEADLINE_COMES,
                        A_SECOND_PASSES -> true;
                default -> false;
            };
        }
    }

    /** The actor and the target of an act. */
    enum ActTarget {
        RIGHT,
        /** The target is the invitation before the open or last one. */
        FORMER,
        /** The actor is the lead of another consortium. */
        BY_ANOTHER_LEAD,
        /** The candidate acts for the lead, or the lead for the candidate. */
        BY_THE_WRONG_SIDE,
        /** The target belongs to another consortium. */
        OF_ANOTHER
    }

    RandomAct at(int anySlot, ActTarget how) {
        return new RandomAct(move, deed, anySlot, how);
    }

    boolean isForeign() {
        return aim != ActTarget.RIGHT && aim != ActTarget.FORMER;
    }

    @Override
    public String toString() {
        String what = deed == null ? move.name() : deed.name();
        return what + "@" + slot + (aim == ActTarget.RIGHT ? "" : ":" + aim);
    }
}
