/**
 * Runs Operaton with Camunda 8's behaviour, on one node, with a clock of its own, and executes the commands on waiting
 * elements.
 */
@NullMarked
package org.cordee.engine.operaton;

import org.jspecify.annotations.NullMarked;
