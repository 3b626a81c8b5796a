/** Operaton as the embedded engine runs it: deployment, elements, expressions, steps and store. */
@NullMarked
package org.cordee.engine.operaton;

import org.jspecify.annotations.NullMarked;
