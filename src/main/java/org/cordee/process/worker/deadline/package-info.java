/** The jobs of {@code deadline-watch.bpmn}: the alarms before the deadline, and the closing at the deadline. */
@NullMarked
package org.cordee.process.worker.deadline;

import org.jspecify.annotations.NullMarked;
