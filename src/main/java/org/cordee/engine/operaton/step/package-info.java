/** The engine's own steps: taken, overtaken by another, failed into an incident with Camunda's words, resumed. */
@NullMarked
package org.cordee.engine.operaton.step;

import org.jspecify.annotations.NullMarked;
