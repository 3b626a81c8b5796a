package org.cordee.submission;

import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;

/** A channel that receives a package. It stores what it received and the time at which it was complete. */
interface DepositChannel {

    /** The received deposit. A repeated deposit is not fresh and keeps its first receipt. */
    record ReceivedDeposit(Deposit deposit, boolean fresh) {}

    /** Checks that the call itself makes the deposit. A deposit already made elsewhere can only be recorded. */
    boolean makesTheDeposit();

    /** Receives the package. The caller must have locked the consortium. */
    ReceivedDeposit receive(Actor actor, BuiltPackage built, Deadline deadline);
}
