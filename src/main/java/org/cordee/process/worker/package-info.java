/** Runs the jobs of the models: one class of workers for each model, one method for each job type. */
@NullMarked
package org.cordee.process.worker;

import org.jspecify.annotations.NullMarked;
