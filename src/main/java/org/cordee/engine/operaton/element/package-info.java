/** Camunda's behaviour of the elements of a model, put in the place of Operaton's: loops, gateways, calls, jobs, mappings. */
@NullMarked
package org.cordee.engine.operaton.element;

import org.jspecify.annotations.NullMarked;
