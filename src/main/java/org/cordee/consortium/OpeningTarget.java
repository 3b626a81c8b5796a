package org.cordee.consortium;

import java.util.List;
import org.cordee.shared.Deadline;

/**
 * The consultation that a new consortium answers: its name, the chosen lots and the earliest of their deadlines.
 *
 * @param stage {@code SINGLE}, or {@code APPLICATION} where the application is deposited alone before the bid
 */
record OpeningTarget(
        AnsweredConsultation subject, List<AnsweredLot> lots, Deadline deadline, ProcedureStage stage) {}
