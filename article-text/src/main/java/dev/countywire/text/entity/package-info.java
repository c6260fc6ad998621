/// Names in an article: who, which body, which company, how much.
@NullMarked
package dev.countywire.text.entity;

import org.jspecify.annotations.NullMarked;
