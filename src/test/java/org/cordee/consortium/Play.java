package org.cordee.consortium;

import org.jspecify.annotations.Nullable;

/**
 * One act of a random run, told without ids, so that the same act can be done again, or in another grouping.
 *
 * @param deed what is done to an invitation, else null
 * @param slot the place of the slot it is about
 */
record Play(Move move, @Nullable Deed deed, int slot, Aim aim) {

    /** What can be done in a grouping that invites, and time that goes by. */
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

        /** How readily it is done when it would tell something; of a deed the deed says so. */
        final int weight;

        Move(int weight) {
            this.weight = weight;
        }

        /** Done by the house itself: nobody else can try it. */
        boolean isOfTheHouse() {
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

    /** Who does it to what. */
    enum Aim {
        RIGHT,
        /** To the invitation before the one that is open or was last. */
        FORMER,
        /** By the lead of another grouping. */
        BY_ANOTHER_LEAD,
        /** By the candidate for the lead, or by the lead for the candidate. */
        BY_THE_WRONG_SIDE,
        /** To a thing of another grouping. */
        OF_ANOTHER
    }

    Play at(int anySlot, Aim how) {
        return new Play(move, deed, anySlot, how);
    }

    boolean isForeign() {
        return aim != Aim.RIGHT && aim != Aim.FORMER;
    }

    @Override
    public String toString() {
        String what = deed == null ? move.name() : deed.name();
        return what + "@" + slot + (aim == Aim.RIGHT ? "" : ":" + aim);
    }
}
