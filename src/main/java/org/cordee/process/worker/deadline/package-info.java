/** The jobs of {@code deadline-watch.bpmn}: the deadline's alarms, and what closes when it has come. */
@NullMarked
package org.cordee.process.worker.deadline;

import org.jspecify.annotations.NullMarked;
