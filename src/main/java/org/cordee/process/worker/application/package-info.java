/** The jobs of {@code application-file.bpmn}: the evidence is requested, reminded and given new dates. */
@NullMarked
package org.cordee.process.worker.application;

import org.jspecify.annotations.NullMarked;
