/** Translates BPMN models with Zeebe extensions into models that Operaton runs. */
@NullMarked
package org.cordee.engine.translate;

import org.jspecify.annotations.NullMarked;
