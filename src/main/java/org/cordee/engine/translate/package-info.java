/** Translates BPMN written for Camunda 8 for Operaton, or names the elements that the engine cannot run. */
@NullMarked
package org.cordee.engine.translate;

import org.jspecify.annotations.NullMarked;
