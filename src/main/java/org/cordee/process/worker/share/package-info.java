/**
 * The jobs of {@code share-negotiation.bpmn}: rounds of answers are opened, reminded and settled, a mediation is
 * closed.
 */
@NullMarked
package org.cordee.process.worker.share;

import org.jspecify.annotations.NullMarked;
