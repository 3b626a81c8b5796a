/** The job of {@code compliance-check.bpmn}: the consortium is checked at its stage. */
@NullMarked
package org.cordee.process.worker.compliance;

import org.jspecify.annotations.NullMarked;
