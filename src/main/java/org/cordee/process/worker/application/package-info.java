/** The jobs of {@code application-file.bpmn}: the evidence asked for, reminded, and dated anew. */
@NullMarked
package org.cordee.process.worker.application;

import org.jspecify.annotations.NullMarked;
