/** Pages of the legal check: the latest sheet, what it was before, what today's rules would say. */
@NullMarked
package org.cordee.assessment.web;

import org.jspecify.annotations.NullMarked;
