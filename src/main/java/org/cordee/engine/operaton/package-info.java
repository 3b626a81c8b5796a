/** Operaton, set up to behave as Camunda 8 does: run by one node, with a clock of its own and the acts on waiting elements. */
@NullMarked
package org.cordee.engine.operaton;

import org.jspecify.annotations.NullMarked;
