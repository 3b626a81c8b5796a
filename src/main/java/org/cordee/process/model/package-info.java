/** The ids of the models in {@code bpmn/}, each spelled only in this package. */
@NullMarked
package org.cordee.process.model;

import org.jspecify.annotations.NullMarked;
