/** Pages of the legal check: the latest sheet, earlier runs, and the answer by today's rules. */
@NullMarked
package org.cordee.assessment.web;

import org.jspecify.annotations.NullMarked;
