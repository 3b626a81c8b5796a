/** FEEL in the place of Operaton's expression language: evaluated where the translator encoded it, with the variables in sight there. */
@NullMarked
package org.cordee.engine.operaton.expression;

import org.jspecify.annotations.NullMarked;
