/** Operaton, set up to behave as Camunda 8 does: keys, variables, mappings, multi-instance, incidents, clock. */
@NullMarked
package org.cordee.engine.operaton;

import org.jspecify.annotations.NullMarked;
