import * as en from './en';
import * as fr from './fr';
import { translateTo } from './translate';

export const french = translateTo('fr', en, fr as unknown as typeof en);
