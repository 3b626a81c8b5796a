/** Reads BPMN written for Camunda 8 and writes it for Operaton, or says what it cannot run and why. */
@NullMarked
package org.cordee.engine.translate;

import org.jspecify.annotations.NullMarked;
