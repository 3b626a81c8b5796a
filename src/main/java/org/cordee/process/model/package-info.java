/** The ids of the models in bpmn/, each spelled here and nowhere else. */
@NullMarked
package org.cordee.process.model;

import org.jspecify.annotations.NullMarked;
