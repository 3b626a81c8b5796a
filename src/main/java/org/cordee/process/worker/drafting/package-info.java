/**
 * The jobs of {@code joint-bid-drafting.bpmn} and of the {@code section-cycle.bpmn} it calls: the outline is proposed,
 * the sections begin, and each is planned, reminded and escalated.
 */
@NullMarked
package org.cordee.process.worker.drafting;

import org.jspecify.annotations.NullMarked;
