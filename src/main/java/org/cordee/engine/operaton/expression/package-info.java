/**
 * FEEL in place of Operaton's expression language: evaluates encoded expressions with the variables visible in their
 * scope.
 */
@NullMarked
package org.cordee.engine.operaton.expression;

import org.jspecify.annotations.NullMarked;
