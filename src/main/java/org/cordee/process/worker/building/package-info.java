/**
 * The jobs of {@code consortium-building.bpmn}: the dates are planned, each round of slots is opened and settled, and
 * the negotiation and the signing are concluded.
 */
@NullMarked
package org.cordee.process.worker.building;

import org.jspecify.annotations.NullMarked;
