package org.cordee.submission.deposit;

import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.submission.pack.Packages;

/** A way by which a package reaches the buyer. Each keeps what it received and says when it was completely there. */
interface DepositChannel {

    /** A deposit, and whether it is new: what comes twice is one deposit with its first receipt. */
    record Received(Deposit deposit, boolean fresh) {}

    /** Whether the deposit happens by this act: one that already happened elsewhere can only be written down. */
    boolean isOurs();

    /** To be called by one at a time for each grouping. */
    Received receive(Actor actor, Packages.Built built, Deadline deadline);
}
