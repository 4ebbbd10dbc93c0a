import { playDays } from './days';

playDays();
