/**
 * The jobs of {@code consortium-building.bpmn}: the dates planned, each round over the slots opened and settled, and
 * what the negotiation and the signing came to.
 */
@NullMarked
package org.cordee.process.worker.building;

import org.jspecify.annotations.NullMarked;
