package io.github.kaoping.document;

import io.github.kaoping.model.Block;

/** A line of text taken from a Word document, with the page on which it begins. */
record WordPiece(Block.Kind kind, String text, int page) {}
