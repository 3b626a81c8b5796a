/** Pages and API of the questions to the buyer. */
@NullMarked
package org.cordee.question.web;

import org.jspecify.annotations.NullMarked;
