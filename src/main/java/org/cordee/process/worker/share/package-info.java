/** The jobs of {@code share-negotiation.bpmn}: rounds of answers opened, reminded and settled, a mediation closed. */
@NullMarked
package org.cordee.process.worker.share;

import org.jspecify.annotations.NullMarked;
