/**
 * Executes Operaton's own jobs: repeats those that lost against another transaction, raises incidents with Camunda's
 * error types, and resumes.
 */
@NullMarked
package org.cordee.engine.operaton.step;

import org.jspecify.annotations.NullMarked;
