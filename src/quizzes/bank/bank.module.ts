import { Module } from '@nestjs/common';
import { SaveQuestion } from './save-question.js';

/** The bank of questions, as staff write and keep them. */
@Module({ providers: [SaveQuestion] })
export class BankModule {}
