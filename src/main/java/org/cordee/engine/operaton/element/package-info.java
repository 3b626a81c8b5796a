/**
 * Camunda's behaviour of the elements of a model, in place of Operaton's: multi-instances, gateways, call activities,
 * jobs, mappings.
 */
@NullMarked
package org.cordee.engine.operaton.element;

import org.jspecify.annotations.NullMarked;
