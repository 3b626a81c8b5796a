/** Pages and API of the remarks on sections. */
@NullMarked
package org.cordee.remark.web;

import org.jspecify.annotations.NullMarked;
