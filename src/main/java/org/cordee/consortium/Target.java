package org.cordee.consortium;

import java.util.List;
import org.cordee.shared.Deadline;

/** What a new grouping answers: the consultation's name, the chosen lots and the earliest of their deadlines. */
record Target(Subject subject, List<AnsweredLot> lots, Deadline deadline) {}
